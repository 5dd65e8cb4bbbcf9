/** What a person reads when an archive cannot be taken along or over. */
export const archiveSentences = {
  archiveNotRead: {
    de: 'Dieses Archiv ist noch nicht durchgesehen, oder es konnte nicht gelesen werden.',
    en: 'This archive has not been looked through yet, or it could not be read.',
  },
  archiveTooLarge: {
    de: 'Das Archiv ist zu groß (höchstens {max} GB).',
    en: 'The archive is too large (at most {max} GB).',
  },
  fileMissingInArchive: {
    de: 'Sie liegt nicht im Archiv.',
    en: 'It does not lie in the archive.',
  },
} as const;
