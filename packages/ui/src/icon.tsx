import type { ReactNode } from 'react';

const STROKES = {
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v6M12 7.2v.1" />
    </>
  ),
  success: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m8 12.4 2.8 2.8L16 9.6" />
    </>
  ),
  warning: <path d="M12 3.6 2.8 20h18.4L12 3.6ZM12 10v4.6M12 17.2v.1" />,
  danger: <path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3ZM12 7.5v5.8M12 16.4v.1" />,
  check: <path d="m5 12.8 4.6 4.6L19 7.6" />,
  'double-check': <path d="m2.5 12.8 4.4 4.6 8.6-9.8M11 16l1.4 1.4 9.1-9.8" />,
  circle: <circle cx="12" cy="12" r="8" />,
  star: <path d="m12 3.4 2.7 5.5 6 .9-4.4 4.2 1.1 6-5.4-2.8L6.6 20l1.1-6-4.4-4.2 6-.9L12 3.4Z" />,
  shield: <path d="M12 3 4.8 5.6v5.6c0 4.6 3 8 7.2 9.8 4.2-1.8 7.2-5.2 7.2-9.8V5.6L12 3Zm-3.2 9 2.4 2.4 4.2-4.6" />,
  people: (
    <path d="M9 11.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6ZM2.8 19.5c.4-3.4 2.8-5.2 6.2-5.2s5.8 1.8 6.2 5.2M16 5.2a3.2 3.2 0 0 1 0 6M17.6 14.5c2.2.6 3.4 2.3 3.7 5" />
  ),
  'arrow-right': <path d="M4.5 12h14M13 6.5l5.5 5.5-5.5 5.5" />,
  'chevron-right': <path d="m9 5 7 7-7 7" />,
  'chevron-left': <path d="m15 5-7 7 7 7" />,
  'chevron-down': <path d="m5 9 7 7 7-7" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="m15.5 15.5 5 5" />
    </>
  ),
  download: <path d="M12 3.5v12M6.5 10.5 12 16l5.5-5.5M4 20.5h16" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.8V12l3.6 2.4" />
    </>
  ),
  lock: <path d="M5 11h14v9.5H5V11ZM8 11V7.5a4 4 0 0 1 8 0V11" />,
  mail: <path d="M3.5 6h17v12.5h-17V6Zm0 1 8.5 6.5L20.5 7" />,
  document: <path d="M6 3h8.5L19 7.5V21H6V3Zm8 .5V8h4.5M9 12.5h7M9 16.5h7" />,
  filter: <path d="M4 6.5h16M7 12h10M10 17.5h4" />,
  external: <path d="M10 5H5v14h14v-5M14 4.5h5.5V10M19 5l-8.5 8.5" />,
  anchor: <path d="M9.5 4 7 20M17 4l-2.5 16M4.5 9h16M3.5 15h16" />,
  print: <path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7V14Z" />,
  comment: <path d="M4 4.5h16v11.5h-9l-4.5 4v-4H4V4.5Z" />,
  gap: <path d="M4 15.5V19h16v-3.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof STROKES;

export type IconProps = {
  name: IconName;
};

/** A drawn symbol. Always decoration: the words beside it say the same. Its size is told here too, for readers without the styles. */
export function Icon({ name }: IconProps) {
  return (
    <svg className="al-icon" width="20" height="20" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        {STROKES[name]}
      </g>
    </svg>
  );
}
