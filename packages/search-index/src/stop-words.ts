/** German words that say nothing about a document, and what people put around a question. */
export const stopWords: readonly string[] = `
ab aber als am an auch auf aus bei beim bin bis bitte brauche brauchen da damit dann das dass dem den denn der des die
dies diese diesem diesen dieser dieses doch du durch ein eine einem einen einer eines er es etwas euch für gegen gibt
habe haben hat hätte ich ihr ihre ihrem ihren ihrer im in ins ist ja jede jeder jedes jemand kann kein keine können man
mein meine meinem meinen meiner mich mir mit mache machen muss müssen nach nicht noch nun nur ob oder ohne sein seine
sich sie sind so soll sollen sollte such suche suchen tun über um und uns unser unsere unserem unseren unserer unter vom
von vor was welche welcher welches wem wen wenn wer werden wie wir wird wo wohl wollen worden wurde wurden würde würden darf dürfen zu zum zur
a an and are for how in is of on or the to what with
`
  .trim()
  .split(/\s+/);
