import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { TextPage } from '../shell/text-page.tsx';
import type { Route } from './+types/help';
import { helpText } from './help.texts.ts';

export const loader = ({ context }: Route.LoaderArgs) => {
  const { language, publicUrl } = sessionOf(context);
  return { language, canonical: `${publicUrl}/hilfe` };
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const { title, lead } = helpText[language];
  return pageFace({ language, title, description: lead, canonical: loaderData?.canonical });
};

export default function Help() {
  return <TextPage text={helpText} />;
}
