import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityView } from '../../../types/contract'
import { Note } from '../../design/note'
import { Sheet } from '../../design/sheet'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { ShareInvitation, useShared } from '../../service/share'
import { useOpened } from '../../service/use-ask'
import { Friends } from './friends'

/** What a member gives to friends: the code, and what both have of it. */
export interface Friend {
  code: string
  /** What is given for the first order of who comes, to the one and to the other. */
  gives: ActivityView[]
}

export interface FriendSheetOpen {
  kind: 'friend'
  friend: Friend
}

const ask = () => call('member', 'activity.list', {})

export interface Growth {
  /** Null where nothing is given for bringing a friend, and until that is known. */
  friend: Friend | null
  /** Whether there is something to sign in for. */
  signsIn: boolean
}

/** What a member may do for more points, as far as this page has ways to it. */
export function useGrowth(): Growth {
  const { value } = useOpened(ask)
  const code = value?.referralCode ?? null
  useShared(code)
  if (!value) return { friend: null, signsIn: false }
  const gives = value.activities.filter(({ activity }) => activity === 'referral' || activity === 'referred')
  return { friend: code === null ? null : { code, gives }, signsIn: value.signIn !== null }
}

/** The invitation as it can be sent; whoever opens it joins, and we know who brought them. */
export function FriendSheet({ friend, zone, onClose }: { friend: Friend; zone: string; onClose: () => void }) {
  const { words, say } = useLook()
  const [sent, setSent] = useState<boolean | null>(null)
  return (
    <Sheet id="friend-sheet" title={words.friend.title} onClose={onClose}>
      {() => (
        <View className="mt2">
          <View className="t26 k2">{words.friend.why}</View>
          <View className="facts mt2">
            {friend.gives.map(({ rule, name, points }) => (
              <View key={rule} className="kv">
                <View className="key">{say(name)}</View>
                {points !== null && <View className="value n">{words.friend.points(String(points))}</View>}
              </View>
            ))}
            <View className="kv">
              <View className="key">{words.friend.code}</View>
              <View id="friend-code" className="value b n">
                {friend.code}
              </View>
            </View>
          </View>
          {sent !== null && (
            <Note id="friend-sent" kind={sent ? 'info' : 'danger'} icon={sent ? 'check' : 'info'} className="mt3">
              {sent ? words.friend.copied : words.friend.notCopied}
            </Note>
          )}
          <ShareInvitation code={friend.code} onCopied={setSent} />
          <Friends zone={zone} />
        </View>
      )}
    </Sheet>
  )
}
