export const TLP_LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'] as const;

export type TlpLabelProps = {
  tlp: (typeof TLP_LABELS)[number];
  /** Says who may see it, behind the label: "Nur für Mitglieder". */
  audience?: string;
};

/**
 * The label of the Traffic Light Protocol 2.0, written exactly as FIRST demands (`TLP:AMBER+STRICT`, capitals, no space),
 * in its colour on black. Source: https://www.first.org/tlp/
 */
export function TlpLabel({ tlp, audience }: TlpLabelProps) {
  const written = tlp.replace('_', '+');
  return (
    <span className="al-tlp">
      <span className={`al-tlp__label al-tlp__label--${tlp.toLowerCase().replace('_', '-')}`} translate="no">
        {`TLP:${written}`}
      </span>
      {audience ? <span className="al-tlp__audience">{audience}</span> : null}
    </span>
  );
}
