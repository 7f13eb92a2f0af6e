export { countFor, countId, COUNTS, votesFor, withVote } from './count'
export { drawBarrier, voteBarrier } from './may'
export { prizeOf, ticketOf, TICKETS, ticketText } from './ticket'
