import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

export type CheckboxGroupProps = Omit<ChoiceGroupProps, 'type' | 'selected'> & {
  /** The values that are ticked at first. */
  defaultValues?: readonly string[];
};

/** Any number from a few. */
export function CheckboxGroup({ defaultValues = [], ...group }: CheckboxGroupProps) {
  return <ChoiceGroup {...group} type="checkbox" selected={defaultValues} />;
}
