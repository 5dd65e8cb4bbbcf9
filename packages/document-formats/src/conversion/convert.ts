import type { ConversionTask, Converted, Workplace } from './conversion-task.ts';

/** Carries out a task. What only one kind of task needs is loaded for it. */
export async function convert(task: ConversionTask, place: Workplace): Promise<Converted> {
  switch (task.kind) {
    case 'exportDocument': {
      const { writeExport } = await import('./write-export.ts');
      return writeExport(task, place);
    }
    case 'openLetterhead': {
      const { tryLetterhead } = await import('./try-letterhead.ts');
      return tryLetterhead(task, place);
    }
    case 'readDocument': {
      const { readDocument } = await import('./read-document.ts');
      return readDocument(task, place);
    }
    case 'readArchive':
    case 'takeArchive': {
      const { readArchive } = await import('../archive/read-archive.ts');
      return readArchive(task, place);
    }
  }
}
