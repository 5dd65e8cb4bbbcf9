import { graphql } from '../../gql/gql.ts';
import type { AdmissionMessagesFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';

export const AdmissionMessagesPart = graphql(`
  fragment AdmissionMessages on AdmissionMessage {
    body
    sentAt
    isAnswer
  }
`);

export interface AdmissionMessagesProps {
  readonly messages: readonly AdmissionMessagesFragment[];
  /** Heads a question or an answer of that day. */
  readonly headOf: (isAnswer: boolean, date: string) => string;
}

/** What was asked back and answered, in order. */
export function AdmissionMessages({ messages, headOf }: AdmissionMessagesProps) {
  const format = useFormat();
  return (
    <div className="al-stack">
      {messages.map(({ body, sentAt, isAnswer }) => (
        <section key={sentAt} className="al-stack al-stack--tight">
          <h3>{headOf(isAnswer, format.date(sentAt))}</h3>
          <p className="al-measure statement">{body}</p>
        </section>
      ))}
    </div>
  );
}
