import { buttonClass, type ButtonLook } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';
import { Link, type LinkProps } from './link.tsx';

export type ButtonLinkProps = LinkProps & {
  look?: ButtonLook;
  icon?: IconName;
  small?: boolean;
};

/** A link that starts something and looks like a button: a download, the first step of a form. */
export function ButtonLink({ look = 'primary', icon, small, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonClass(look, small, className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}
