/** What a person reads when recipients or a group of them will not do. */
export const audienceSentences = {
  audienceWider: {
    de: 'Der Empfängerkreis einer eigenen Fassung ist nie weiter als der ihrer Ursprungsvorlage. Dafür braucht es die Zustimmung der Kommune, der sie gehört.',
    en: 'The audience of an own version is never wider than that of its original. This needs the consent of the municipality that owns it.',
  },
  groupNameTaken: { de: 'Es gibt schon eine Gruppe mit diesem Namen.', en: 'There already is a group of this name.' },
  groupForNobody: {
    de: 'Wählen Sie eine Regel oder nennen Sie Mitglieder: So gehörte niemand zur Gruppe.',
    en: 'Choose a rule or name members: like this nobody would belong to the group.',
  },
  groupUpsideDown: {
    de: 'Die obere Grenze ist kleiner als die untere.',
    en: 'The upper limit is below the lower one.',
  },
  groupUnknown: {
    de: 'Eine der Gruppen gibt es nicht mehr. Wählen Sie eine andere.',
    en: 'One of the groups does not exist any more. Choose another one.',
  },
  recipientsNeeded: {
    de: 'Nennen Sie mindestens eine Kommune oder eine Gruppe.',
    en: 'Name at least one municipality or group.',
  },
} as const;
