/** What somebody might write to hurt whoever opens the report. */
export const hostileTexts: readonly string[] = [
  '<script>window.__ran = 1</script><img src="http://evil.test/x.png" onerror="window.__ran = 1">',
  `"><svg onload='window.__ran=1'><style>body{display:none}</style>`,
  "</p></li></article></main><!-- --><iframe srcdoc=x></iframe>",
  "javascript:window.__ran=1",
  "]]>&lt;&amp;&#0;&bogus;",
  "\u202egnp.exe\u202c\u2067abc\u200f",
  "\ud800 \udc00 \udfff\ud800",
  "\u0000\u0001\u0008\u000b\u001b[31m\u007f\u0085\ufffe\uffff",
  '=HYPERLINK("http://evil.test","click")',
  "  \t=cmd|' /C calc'!A0",
  'a,"b"\r\nc,;d',
  "👨‍👩‍👧‍👦 z̷͎̀a̷͍͠l̵̰̇g̴̻̅o",
  "x".repeat(50_000),
];
