import type { ReactNode } from 'react';

export type HeroProps = {
  /** The one h1 of the page. */
  title: ReactNode;
  lead?: ReactNode;
  /** The search and what belongs to it. */
  children?: ReactNode;
};

/** The opening of the start page, on the deep colour of the brand with the common field at its edge. */
export function Hero({ title, lead, children }: HeroProps) {
  return (
    <div className="al-hero">
      <svg
        className="al-hero__field"
        viewBox="0 0 640 400"
        preserveAspectRatio="xMaxYMax slice"
        aria-hidden="true"
        focusable="false"
      >
        <path
          className="al-hero__roofs"
          d="M262 150v-42l28-28 28 28v42zm62 0V84l36-36 36 36v66zm78 0v-50l26-26 26 26v50zm58 0v-74l33-33 33 33v74zm72 0v-44l30-30 30 30v44z"
        />
        <g className="al-hero__strips">
          <path d="M640 158H556l84 92z" />
          <path d="M548 158h-66L598 400h42V262z" />
          <path className="al-hero__strip--taken" d="M474 158h-40l60 242h96z" />
          <path d="M426 158h-70l6 242h124z" />
          <path d="M348 158h-54L200 400h152z" />
          <path d="M286 158h-60L30 400h156z" />
        </g>
      </svg>
      <div className="al-page al-hero__content">
        <h1 tabIndex={-1}>{title}</h1>
        {lead ? <p className="al-lead">{lead}</p> : null}
        {children}
      </div>
    </div>
  );
}
