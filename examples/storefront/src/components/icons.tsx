import type { ComponentChildren } from "preact";

function Icon({ children, size = 24 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** An ear of grain: 小满, "grain buds", is the week in May when the ears fill. */
export function GrainIcon() {
  return (
    <svg class="grain" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="9" />
      <path d="M15.2 9h1.6v18h-1.6zM16 4c2 2 2.600 4.300 0 7-2.600-2.700-2-5 0-7zM15.400 15.500c-3.400.2-5.300-1.500-5.600-4.800 3.400-.2 5.300 1.500 5.600 4.800zM16.600 15.500c3.400.2 5.300-1.500 5.600-4.800-3.400-.2-5.300 1.500-5.600 4.800zM15.400 21.200c-3.400.2-5.300-1.500-5.600-4.800 3.400-.2 5.300 1.500 5.600 4.800zM16.600 21.200c3.400.2 5.300-1.500 5.600-4.800-3.400-.2-5.300 1.500-5.600 4.800z" />
    </svg>
  );
}

export function CartIcon() {
  return (
    <Icon>
      <path d="M4 8h16l-1.400 11.200a1 1 0 0 1-1 .8H6.400a1 1 0 0 1-1-.8zM8.500 8V7a3.500 3.500 0 0 1 7 0v1" />
    </Icon>
  );
}

export function PersonIcon() {
  return (
    <Icon>
      <circle cx="12" cy="8" r="3.6" />
      <path d="M5 20c.6-4 3.300-6 7-6s6.400 2 7 6" />
    </Icon>
  );
}

export function ChatIcon() {
  return (
    <Icon size={20}>
      <path d="M4 5.500h16v11H9.500L5.500 20v-3.500H4zM8 10h8M8 13h5" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon size={20}>
      <path d="M5 12.500l4.500 4.500L19 7.500" />
    </Icon>
  );
}

export function ClockIcon() {
  return (
    <Icon size={20}>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 7.500V12l3 2" />
    </Icon>
  );
}

export function PinIcon() {
  return (
    <Icon>
      <path d="M12 21c4.500-4.600 6.800-8.200 6.800-11a6.800 6.800 0 0 0-13.600 0c0 2.800 2.300 6.400 6.800 11z" />
      <circle cx="12" cy="10" r="2.400" />
    </Icon>
  );
}

export function AnswerIcon() {
  return (
    <Icon>
      <path d="M4 5h16v11H9.500L5.500 19.500V16H4z" />
      <path d="M12 7.800v3l1.800 1.200" />
    </Icon>
  );
}

export function ReturnIcon() {
  return (
    <Icon>
      <path d="M5 9h9.500a4.500 4.500 0 0 1 0 9H8M5 9l4-4M5 9l4 4" />
    </Icon>
  );
}
