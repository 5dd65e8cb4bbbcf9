import { describe, expect, it } from '@jest/globals';
import { OfficePdf } from './office-pdf.ts';
import { officeFailureCodes, officeFailureSentence } from './office-failure.ts';
import { officePath } from './office-program.ts';
import { sampleExport } from './trials/sample-export.ts';

describe('a machine without LibreOffice', () => {
  it('says so, for every form that needs it', async () => {
    const office = new OfficePdf(null);
    expect(office.isInstalled).toBe(false);
    for (const made of [
      office.writeOdt(sampleExport),
      office.writePdfA(sampleExport),
      office.write(sampleExport, 'a4'),
    ])
      await expect(made).rejects.toMatchObject({ code: 'office-missing' });
    expect(officeFailureSentence('office-missing')).toContain('LibreOffice fehlt');
  });

  it('is told from its folders of programs', () => {
    const found = officePath('/nowhere');
    expect(found === null || !found.startsWith('/nowhere')).toBe(true);
  });

  it('has a sentence in both languages for whatever happens', () => {
    for (const code of officeFailureCodes)
      expect(officeFailureSentence(code, 'en')).not.toBe(officeFailureSentence(code));
  });
});
