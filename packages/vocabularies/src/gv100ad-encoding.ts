// The upper half of code page 850, which older files of the register use and TextDecoder does not know.
const codePage850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0';

const germanIn850 = new Set([0x84, 0x94, 0x81, 0x8e, 0x99, 0x9a, 0xe1]);
const germanInLatin = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf]);

/**
 * Text of a register file. Newer files are UTF-8, older ones Windows-1252 (which ISO-8859-1 is a part of) or code page
 * 850; which of those two is told by where the German letters lie.
 */
export function decodeRegister(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return count(file, germanIn850) > count(file, germanInLatin)
      ? Array.from(file, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : codePage850[byte - 0x80])).join('')
      : new TextDecoder('windows-1252').decode(file);
  }
}

const count = (file: Uint8Array, letters: ReadonlySet<number>) =>
  file.reduce((sum, byte) => sum + (letters.has(byte) ? 1 : 0), 0);
