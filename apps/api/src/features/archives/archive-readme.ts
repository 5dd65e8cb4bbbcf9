import type { ArchiveManifest } from '@allmende/domain/archive';
import { tlpName } from '@allmende/domain/checks';

type Told = Pick<ArchiveManifest, 'municipality' | 'label' | 'platform' | 'recipient' | 'createdAt'>;

/** `LIESMICH.md`: what the archive is, for somebody who finds it in ten years. */
export function archiveReadme({ municipality, label, platform, recipient, createdAt }: Told): string {
  const head = `**${tlpName(label)}** · ${recipient}`;
  const day = createdAt.slice(0, 10);
  return `# Gesamtarchiv: ${municipality.name}

${head}

Alles, was ${municipality.name} (AGS ${municipality.ags}) am ${day} auf ${platform} besaß. Die Kennzeichnung ist die strengste, die etwas darin trägt.

- \`manifest.json\`: Format, Zählungen und von jedem Teil die SHA-256-Prüfsumme
- \`stadtprofil.json\`: die Angaben des Stadtprofils
- \`briefkopf.docx\`: der Briefkopf, wo es einen gibt
- \`loesungen/…/solution.json\`: eine Lösung oder eigene Fassung mit allen Fassungen, Steckbrief, Lizenz, Herkunft und eigenen Angaben
- \`loesungen/…/fassungen/1.0.md\`: jede Fassung zum Lesen; \`arbeitsfassung.md\` die offene
- \`loesungen/…/dateien/\`: ihre Dateien
- \`nachnutzungen.json\`, \`bewertungen.json\`, \`beitraege.json\`, \`vorschlaege.json\`: was die Kommune zu Lösungen gesagt hat, ohne die Namen von Personen

Das Format ist in \`docs/archive-format.md\` von Allmende beschrieben. Jede Allmende liest dieses Archiv wieder ein: als Arbeitsfassungen der eigenen Kommune, nie als Veröffentlichung.

# Archive: ${municipality.name}

Everything that ${municipality.name} (AGS ${municipality.ags}) owned on ${platform} on ${day}. The label is the strictest that anything in it carries.

- \`manifest.json\`: format, counts, and the SHA-256 hash of each part
- \`stadtprofil.json\`: the entries of the city profile
- \`briefkopf.docx\`: the letterhead, where there is one
- \`loesungen/…/solution.json\`: a solution or own version with all its versions, metadata, licence, origin and own answers
- \`loesungen/…/fassungen/1.0.md\`: each version for reading; \`arbeitsfassung.md\` is the open one
- \`loesungen/…/dateien/\`: their files
- \`nachnutzungen.json\`, \`bewertungen.json\`, \`beitraege.json\`, \`vorschlaege.json\`: what the municipality has said about solutions, without names of people

The format is described in \`docs/archive-format.md\` of Allmende. Every Allmende reads this archive in again: as working copies of one’s own municipality, never as a publication.
`;
}
