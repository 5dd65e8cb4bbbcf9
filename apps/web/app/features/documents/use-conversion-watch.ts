import { useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';

/** Milliseconds between two looks. */
const LOOK_EVERY = 1_000;

/** Stands behind the address of somebody who has just asked for the file, and is gone once it has been fetched. */
export const AT_ONCE = 'gleich';

/**
 * Looks again while something is being made. A file is fetched by itself where somebody has waited for it, or has come
 * here because it was not ready at once: it may have got ready on their way.
 * @returns whether the file is being fetched
 */
export function useConversionWatch(isWaiting: boolean, fileUrl: string | null): boolean {
  const { revalidate, state } = useRevalidator();
  const hasWaited = useRef(isWaiting);
  const [begins, setBegins] = useState(false);
  useEffect(() => {
    if (!isWaiting || state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [isWaiting, state, revalidate]);
  useEffect(() => {
    if (isWaiting || !fileUrl) return;
    const here = new URL(window.location.href);
    if (!hasWaited.current && !here.searchParams.has(AT_ONCE)) return;
    hasWaited.current = false;
    here.searchParams.delete(AT_ONCE);
    // Whoever loads the page anew or comes back to it has the file already.
    window.history.replaceState(window.history.state, '', here);
    setBegins(true);
    // The file is saved, the page stays.
    window.location.assign(fileUrl);
  }, [isWaiting, fileUrl]);
  return begins;
}
