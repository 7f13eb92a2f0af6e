/** What the fields of the split of resources mean. */
export const resourceDescriptions: Readonly<Record<string, string>> = {
  resources: 'How money, gifts and staff hours are shared among members; beyond a share is a warning.',
  'resources.classes': 'Classes of members; they come to 100 percent.',
  'classes.tiers': 'Tiers of the class; every tier is in one.',
  'classes.percent': 'Share of the class, whole percent.',
}
