import { Badge, type BadgeProps } from '@allmende/ui/badge';
import type { Seal } from '../../gql/graphql.ts';
import { useWords } from '../../i18n/vocabulary.ts';

const looks: Record<Seal, Pick<BadgeProps, 'tone' | 'symbol'>> = {
  UNCHECKED: { tone: 'neutral', symbol: 'circle' },
  FORMALLY_CHECKED: { tone: 'info', symbol: 'check' },
  PROFESSIONALLY_CHECKED: { tone: 'success', symbol: 'double-check' },
  PROVEN: { tone: 'success', symbol: 'people' },
  RECOMMENDED: { tone: 'brand', symbol: 'star' },
};

/** The seal in words; it leads to the page that explains all seals. */
export function SealBadge({ seal }: { seal: Seal }) {
  return (
    <Badge {...looks[seal]} href="/hilfe#siegel">
      {useWords().seal(seal)}
    </Badge>
  );
}
