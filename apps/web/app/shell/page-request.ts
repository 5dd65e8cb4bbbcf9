import { createContext } from 'react';

/** What a page knows about the one response it is rendered for. */
export interface PageRequestValue {
  /** Allows the scripts of this response; browsers hide it from scripts again. */
  readonly nonce: string;
  /** By this number a fault is found in the log. */
  readonly requestId: string;
}

export const PageRequest = createContext<PageRequestValue>({ nonce: '', requestId: '' });
