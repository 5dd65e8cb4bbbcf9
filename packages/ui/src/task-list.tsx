import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type Task = {
  /** The id of the state; unique on the page. */
  id: string;
  title: string;
  /** Missing while the task cannot be started yet; the state says why. */
  href?: string;
  /** "11 von 14 ausgefüllt" */
  detail?: ReactNode;
  /** A Badge, or plain words for what is done. */
  state: ReactNode;
};

export type TaskListProps = { tasks: readonly Task[] };

/** The steps of something longer, in any order one likes, each with its state. */
export function TaskList({ tasks }: TaskListProps) {
  return (
    <ol className="al-tasks">
      {tasks.map(({ id, title, href, detail, state }) => (
        <li key={id} className="al-task">
          <div>
            <span className="al-task__title">
              {href ? (
                <Link href={href} aria-describedby={id}>
                  {title}
                </Link>
              ) : (
                title
              )}
            </span>
            {detail ? <div className="al-task__detail">{detail}</div> : null}
          </div>
          <div id={id} className="al-task__state">
            {state}
          </div>
        </li>
      ))}
    </ol>
  );
}
