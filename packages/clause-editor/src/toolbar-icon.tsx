import type { ReactNode } from 'react';
import type { EditorText } from './editor.texts.ts';

const lines = (...starts: number[]) => starts.map((x, at) => `M${x} ${6 + at * 6}h${20 - x}`).join('');

const drawings: Partial<Record<EditorText, ReactNode>> = {
  strong: <path d="M7 4.5h6a3.6 3.6 0 0 1 0 7.2H7Zm0 7.2h7a3.9 3.9 0 0 1 0 7.8H7Z" strokeWidth="2.8" />,
  emphasis: <path d="M10 4.5h8M6 19.5h8M14.5 4.5l-5 15" />,
  code: <path d="m8 7-5 5 5 5M16 7l5 5-5 5" />,
  heading: <path d="M6 4.5v15M18 4.5v15M6 12h12" strokeWidth="2.6" />,
  bulletList: <path d={`${lines(9, 9, 9)}M4 6h.1M4 12h.1M4 18h.1`} />,
  orderedList: <path d={`${lines(10, 10, 10)}M3.5 4.5 5 3.7v5M3.4 15.2c1-1 2.8-.6 2.6.7-.1.9-1.5 1.8-2.6 3.1H6`} />,
  outdent: <path d={`${lines(4, 11, 4)}M8 9.5 5 12l3 2.5`} />,
  indent: <path d={`${lines(4, 11, 4)}M4.5 9.5l3 2.5-3 2.5`} />,
  blockquote: <path d="M5 5v14M9 8h11M9 12h11M9 16h7" />,
  codeBlock: <path d="M3.5 4.5h17v15h-17ZM10 9l-3 3 3 3M14 9l3 3-3 3" />,
  variable: (
    <path d="M8 4.5c-4 0-1 6-4.5 7.5C7 13.5 4 19.5 8 19.5M16 4.5c4 0 1 6 4.5 7.5C17 13.5 20 19.5 16 19.5M10 12h4" />
  ),
  link: <path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17" />,
  image: <path d="M3.5 5h17v14h-17ZM3.5 16l5-5 4 4 3-3 5 5M15.5 9h.1" />,
  footnote: <path d="M4 6h9M4 12h9M4 18h6M17 9.5 19.5 8v8" />,
  table: <path d="M3.5 5h17v14h-17ZM3.5 10h17M3.5 14.5h17M12 5v14" />,
  addRow: <path d="M3.5 4.5h17v7h-17ZM12 14.5v6M9 17.5h6" />,
  addColumn: <path d="M4.5 3.5h7v17h-7ZM17.5 9v6M14.5 12h6" />,
  deleteRow: <path d="M3.5 4.5h17v7h-17ZM9 17.5h6" />,
  deleteColumn: <path d="M4.5 3.5h7v17h-7ZM14.5 12h6" />,
  deleteTable: <path d="M3.5 5h17v14h-17ZM9 9l6 6M15 9l-6 6" />,
  undo: <path d="M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9" />,
  redo: <path d="m15.5 5 4 4-4 4M19.5 9h-9a5.5 5.5 0 0 0 0 11H15" />,
  split: <path d="M4 5h16M4 8.5h16M3 12h3M9 12h6M18 12h3M4 15.5h16M4 19h16" />,
};

/** The sign of a button; its name is said beside it. */
export const ToolbarIcon = ({ of }: { of: EditorText }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
      {drawings[of]}
    </g>
  </svg>
);
