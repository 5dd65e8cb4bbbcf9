import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { buttonClass, type ButtonLook } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

export type MenuButtonProps = {
  label: ReactNode;
  look?: ButtonLook;
  icon?: IconName;
  small?: boolean;
  /** Opens towards the start of the line when it stands at the end of one. */
  align?: 'start' | 'end';
  /** Links or forms with one button each; every child becomes an item. */
  children: ReactNode[];
};

/**
 * A button that shows a short list of links, e.g. the download formats. A disclosure, not an ARIA menu: links stay
 * links, Tab goes through them, and it opens without script. With script, Escape and leaving it close it.
 */
export function MenuButton({ label, look = 'secondary', icon, small, align = 'start', children }: MenuButtonProps) {
  const details = useRef<HTMLDetailsElement>(null);

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }

  function closeOnLeave(event: FocusEvent) {
    if (details.current && event.relatedTarget && !details.current.contains(event.relatedTarget)) {
      details.current.open = false;
    }
  }

  return (
    <details ref={details} className="al-menu" data-align={align} onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary className={buttonClass(look, small)}>
        {icon ? <Icon name={icon} /> : null}
        {label}
        <span className="al-menu__arrow">
          <Icon name="chevron-down" />
        </span>
      </summary>
      <ul className="al-menu__list">
        {children.map((child, index) => (
          <li key={index}>{child}</li>
        ))}
      </ul>
    </details>
  );
}
