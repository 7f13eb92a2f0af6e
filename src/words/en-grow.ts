import type { WordBook } from './book'

/** Words of signing in, in English. */
export const grow: WordBook['grow'] = {
  signIn: {
    open: 'Daily sign-in',
    title: 'Daily sign-in',
    notLoaded: 'The sign-ins did not load',
    none: 'There is no sign-in now',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
    signed: (day) => `${day}, signed in`,
    begin: 'A streak begins today',
    streak: (n) => (n === 1 ? '1 day in a row' : `${n} days in a row`),
    next: (days, points) => (days === 1 ? `One more day brings ${points} more` : `${days} more days bring ${points} more`),
    today: (points) => `Sign in for ${points}`,
    done: 'Signed in today',
    gap: 'A gap starts the count anew. Points already given stay',
  },
}
