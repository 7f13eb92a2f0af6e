import { forget, forgetAll } from './shelf'

/** What doors answered is kept under names that begin so: it is about one person, and goes when another takes the device. */
export const ANSWERS = 'answer.'

export function forgetAnswer(name: string): void {
  forget(ANSWERS + name)
}

export function forgetAnswers(): void {
  forgetAll(ANSWERS)
}
