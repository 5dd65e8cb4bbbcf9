import { useEffect, useRef } from 'react';
import { useRevalidator } from 'react-router';

/** Milliseconds between two looks. */
const LOOK_EVERY = 1_000;

/** Looks again while something is being made; a file that gets ready meanwhile is fetched by itself. */
export function useConversionWatch(isWaiting: boolean, fileUrl: string | null): void {
  const { revalidate, state } = useRevalidator();
  const hasWaited = useRef(isWaiting);
  useEffect(() => {
    if (!isWaiting || state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [isWaiting, state, revalidate]);
  useEffect(() => {
    if (isWaiting || !hasWaited.current || !fileUrl) return;
    hasWaited.current = false;
    // The file is saved, the page stays.
    window.location.assign(fileUrl);
  }, [isWaiting, fileUrl]);
}
