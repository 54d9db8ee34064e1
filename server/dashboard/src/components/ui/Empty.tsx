interface Props {
  readonly title: string;
  readonly hint: string;
}

/** A place with nothing in it: a cup of tea, and what will come here. */
export function Empty({ title, hint }: Props) {
  return (
    <div class="empty">
      <svg class="empty__art" viewBox="0 0 88 88" aria-hidden="true" focusable="false">
        <path d="M22 40h36v14a14 14 0 0 1-14 14h-8a14 14 0 0 1-14-14zM58 44h5a7 7 0 0 1 0 14h-5.5M16 74h48" />
        <path d="M32 32c-3-4 3-6 0-10M44 32c-3-4 3-6 0-10" />
      </svg>
      <p class="empty__title">{title}</p>
      <p>{hint}</p>
    </div>
  );
}
