import { isConversionOver } from '@allmende/domain/conversions';
import { retentionRules } from '@allmende/domain/retention';
import { outside } from '../database/ids.ts';
import type { ConversionRow } from './conversion-row.ts';
import type { Conversion } from './conversion.type.ts';

/** A row as the schema shows it. */
export function conversionOf(row: ConversionRow): Conversion {
  const { kind, state, isShared, createdAt, finishedAt } = row;
  return {
    ...{ id: outside('conversion', row.id), kind, state, createdAt, row },
    cancellable: !isShared && !isConversionOver(state),
    expiresAt: finishedAt && new Date(finishedAt.getTime() + retentionRules.conversions.seconds * 1_000),
  };
}
