import type { TextReply } from '../../../types/caller'
import type { Answer } from '../../../types/contract/envelope'
import { statusOfAnswer } from './answer'

/** A refusal for a caller that reads plain text only. */
export const refusedText = (answer: Answer): TextReply => ({ status: statusOfAnswer(answer), text: JSON.stringify(answer) })
