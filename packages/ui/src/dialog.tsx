import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { buttonClass, type ButtonLook } from './button.tsx';
import { Icon } from './icon.tsx';

export type DialogProps = {
  title: ReactNode;
  /** "Schließen" */
  closeLabel: string;
  /** The words on the button that opens it. */
  triggerLabel?: ReactNode;
  triggerLook?: ButtonLook;
  /** Instead of a trigger, when something else opens it. */
  isOpen?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The language of what React Aria says aloud itself. */
  locale?: string;
  /** The content; as a function it gets what closes the dialog. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/**
 * A dialog over the page (React Aria: focus stays inside, Escape closes, focus returns). Needs script: never the only
 * way to something; the page behind its button's action must exist too.
 */
export function Dialog(props: DialogProps): ReactElement {
  const {
    title,
    closeLabel,
    triggerLabel,
    triggerLook = 'secondary',
    isOpen,
    onOpenChange,
    locale = 'de-DE',
    children,
  } = props;
  const overlay = (
    <ModalOverlay
      className="al-dialog__overlay"
      isDismissable
      isOpen={triggerLabel ? undefined : isOpen}
      onOpenChange={onOpenChange}
    >
      <Modal className="al-dialog__modal">
        <AriaDialog className="al-dialog">
          {({ close }) => (
            <>
              <div className="al-dialog__head">
                <Heading slot="title" level={2} className="al-dialog__title">
                  {title}
                </Heading>
                <AriaButton slot="close" className="al-dialog__close" aria-label={closeLabel}>
                  <Icon name="close" />
                </AriaButton>
              </div>
              <div className="al-dialog__body">{typeof children === 'function' ? children(close) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!triggerLabel) return <I18nProvider locale={locale}>{overlay}</I18nProvider>;
  return (
    <I18nProvider locale={locale}>
      <DialogTrigger>
        <AriaButton className={buttonClass(triggerLook)}>{triggerLabel}</AriaButton>
        {overlay}
      </DialogTrigger>
    </I18nProvider>
  );
}
