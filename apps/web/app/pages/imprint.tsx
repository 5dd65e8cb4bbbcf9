import { sessionOf } from '../session/session.ts';
import { pageFace } from '../shell/page-title.ts';
import { TextPage } from '../shell/text-page.tsx';
import type { Route } from './+types/imprint';
import { imprintText } from './imprint.texts.ts';

export const loader = ({ context }: Route.LoaderArgs) => {
  const { language, publicUrl } = sessionOf(context);
  return { language, canonical: `${publicUrl}/impressum` };
};

export const meta: Route.MetaFunction = ({ loaderData }) => {
  const language = loaderData?.language ?? 'de';
  const { title, lead } = imprintText[language];
  return pageFace({ language, title, description: lead, canonical: loaderData?.canonical });
};

export default function Imprint() {
  return <TextPage text={imprintText} />;
}
