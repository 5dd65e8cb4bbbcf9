import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { officePath } from '../office-program.ts';

/** A macro of LibreOffice's own: opens a document, settles all tracked changes, saves it as Word. */
const macro = `Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName" : form(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, form())
  document.close(True)
End Sub
Sub Main(source As String, accepted As String, rejected As String)
  Settle(source, accepted, "AcceptAllTrackedChanges")
  Settle(source, rejected, "RejectAllTrackedChanges")
  StarDesktop.terminate()
End Sub`;

const module = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${macro}</script:module>`;

/** A document with tracked changes after LibreOffice has accepted all of them, and after it has rejected all. */
export function settledByOffice(docx: Uint8Array): { accepted: Uint8Array; rejected: Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'allmende-trial-'));
  try {
    const office = (...args: string[]) =>
      execFileSync(
        officePath()!,
        [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--norestore', ...args],
        { timeout: 110_000, stdio: 'ignore' },
      );
    // The first start writes an empty macro over whatever lies there.
    office('--terminate_after_init');
    writeFileSync(join(folder, 'profile/user/basic/Standard/Module1.xba'), module);
    const files = ['in', 'accepted', 'rejected'].map((name) => join(folder, `${name}.docx`));
    writeFileSync(files[0]!, docx);
    const addresses = files.map((file) => `"${pathToFileURL(file).href}"`).join(',');
    office(`macro:///Standard.Module1.Main(${addresses})`);
    const [, accepted, rejected] = files.map((file, at) => (at === 0 ? docx : new Uint8Array(readFileSync(file))));
    return { accepted: accepted!, rejected: rejected! };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
