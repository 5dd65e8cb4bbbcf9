import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

export type RadioGroupProps = Omit<ChoiceGroupProps, 'type' | 'selected'> & {
  /** The value that is chosen at first. */
  defaultValue?: string;
};

/** One from a few. */
export function RadioGroup({ defaultValue, ...group }: RadioGroupProps) {
  return <ChoiceGroup {...group} type="radio" selected={defaultValue === undefined ? [] : [defaultValue]} />;
}
