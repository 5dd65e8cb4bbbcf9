/** The ids that tie a field to its hint and its error; derived from the field's id, so server and error summary agree. */
export function fieldIds(id: string, parts: { hint?: unknown; error?: unknown }) {
  const hintId = parts.hint ? `${id}-hint` : undefined;
  const errorId = parts.error ? `${id}-error` : undefined;
  return { hintId, errorId, describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined };
}
