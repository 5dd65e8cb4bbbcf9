import type { ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> & {
  /** One primary action per page and state; quiet for what is seldom needed. */
  look?: ButtonLook;
  icon?: IconName;
  small?: boolean;
};

/** A native button. It is never disabled: whoever may not act gets a sentence that says why instead. */
export function Button({ look = 'primary', icon, small, className, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={buttonClass(look, small, className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

export function buttonClass(look: ButtonLook, small = false, className?: string): string {
  return classNames('al-button', `al-button--${look}`, small && 'al-button--small', className);
}
