import { describe, expect, it } from '@jest/globals';
import { hostNamesIn } from './host-names.ts';

const found = (text: string) => hostNamesIn(text).map(({ start, end }) => text.slice(start, end));

describe('names of machines', () => {
  it.each([
    ...['FR-DC01', 'SRV-DC01', 'KEL-FS02', 'RATHAUS-DC1', 'KEL-IT-SRV-03', 'fr-srv-file01', 'DE-KEL-SW-01'],
    ...['STADT-EX01', 'VMH-ESX03', 'sql_kel_04', 'pc_10_0231', 'PC-0231', 'NB-0417', 'LT-12345', 'W11-PC-0231'],
    ...['AP-OG1-12', 'PRN-BUERGERBUERO-01', 'drucker-prn07', 'KRZ-TS04', 'FW-01', 'DC01', 'srv02', 'esxi03'],
    ...['KELDC01', 'APPSRV02', 'DESKTOP-4F7K2L9', 'LAPTOP-QX81ZP0T', 'WIN-7GH2K1LM4PQ', 'WLAN-AP03', 'BÜRO-NAS1'],
  ])('%s is one', (name) => {
    expect(found(`Der Rechner ${name} steht im Keller.`)).toEqual([name]);
    expect(found(`Betroffen (${name}).`)).toEqual([name]);
    expect(found(`| ${name} | Keller |`)).toEqual([name]);
  });

  it.each([
    // Norms, rules and what is written like them
    ...['ISO-27001', 'BSI-200-2', 'CON.3', 'DIN-A4', 'DIN-EN-50600-1', 'ORP4-A2', 'APP1-A2', 'SYS_1_1-A3', 'NIS-2'],
    ...[
      'TLP-RED',
      'TR-03116',
      'BSI-TR-03183-2',
      'RFC-5737',
      'CVE-2024-3094',
      'CC-BY-4',
      'Apache-2.0',
      'GPL-3',
      'ETSI-TS-103645',
    ],
    // Products, words and years
    ...[
      'VPN-Zugang',
      'COVID-19',
      'Office-365',
      'Windows-11',
      'SQL2019',
      'SQL-2019',
      'Exchange-2016',
      'DB2',
      'Web-2',
      'USB-C',
    ],
    ...['PC-10', 'AP1', 'AP-12', 'Arbeitspaket-AP3', 'App-24', 'Ex-2020', 'TOP-12', 'Anlage-02', 'Formular-07', 'WPA2'],
    ...['web-basiert', 'SHA-256', 'AES-256', 'M365', 'Notfall-116', 'Raum-0417', 'E-01', 'Server-Raum', 'mail-adresse'],
    ...['2026-11-23', '2026-11-23_Passwortrichtlinie_Musterstadt_v2', '10-12', '24-7', 'GKV-01', 'Q3-2026', 'v2-01'],
  ])('%s is none', (word) => expect(found(`Das ist ${word} und gilt.`)).toEqual([]));

  it('stands in lists with a stroke, but not in addresses, names of files or mail addresses', () => {
    expect(found('FR-DC01/FR-DC02, FR-DC03; FR-DC04.')).toEqual(['FR-DC01', 'FR-DC02', 'FR-DC03', 'FR-DC04']);
    expect(found('https://wiki.example.org/FR-DC01 www.x.de/srv-01 docs.x.de/a/srv-02')).toEqual([]);
    expect(found('![Plan](netz-sw-01.png) fr-srv-01@kelheim.de srv-01.kelheim.de')).toEqual([]);
  });

  it('takes no longer than a text is long', () => {
    const begun = performance.now();
    for (const hostile of ['a-'.repeat(50_000), 'srv-'.repeat(25_000), 'a.'.repeat(50_000), `${'w'.repeat(100_000)}0`])
      hostNamesIn(hostile);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
