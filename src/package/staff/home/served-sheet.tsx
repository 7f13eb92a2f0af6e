import { AdjustSheet } from './adjust-sheet'
import type { Opened } from './served'
import { TalkSheet, TalksSheet } from './talk-sheet'

interface ServedSheetProps {
  opened: Exclude<Opened, { kind: 'redeem' }>
  onClose: () => void
}

export function ServedSheet({ opened: { kind, view }, onClose }: ServedSheetProps) {
  const { id, name } = view.member
  if (kind === 'talk') return <TalkSheet member={id} name={name} onClose={onClose} />
  return kind === 'talks' ? <TalksSheet member={id} onClose={onClose} /> : <AdjustSheet view={view} onClose={onClose} />
}
