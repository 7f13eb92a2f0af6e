import { Text, View } from '@tarojs/components'
import { useCallback } from 'react'
import type { MemberContract, TiersView } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { Sheet } from '../../design/sheet'
import { RowsSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { dayText } from '../../figure/time'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import { useOpened } from '../../service/use-ask'

/** The edition in force, how long a change is announced ahead, and the way to earlier ones. */
export function RulesLine({ view, onOpen }: { view: TiersView; onOpen: () => void }) {
  const { words } = useLook()
  const { edition, changeNoticeDays } = view.rule
  const notice = changeNoticeDays === null ? '' : words.tiers.notice(changeNoticeDays)
  return (
    <View className="row sb wrap rules">
      <Text className="t24 k3 n">{words.tiers.rule(edition) + notice}</Text>
      <TextLink id="tiers-rules" text={words.tiers.versions} after="go" onTap={onOpen} />
    </View>
  )
}

type Rules = MemberContract['rules.list']['output']

function Editions({ rules, zone }: { rules: Rules; zone: string }) {
  const { words, say } = useLook()
  return (
    <>
      {rules.rows.map(({ version, edition, from, changes }, place) => {
        const first = place === rules.rows.length - 1 && rules.next === null
        const none = first ? words.tiers.changesFirst : words.tiers.changesSame
        return (
          <View key={version} className="edition">
            <View className="row sb wrap">
              <Text className="t28 b n">{words.tiers.version(edition, version)}</Text>
              {from !== null && <Text className="t24 k3 n">{words.tiers.from(dayText(from, zone))}</Text>}
            </View>
            {changes.length === 0 && <View className="t26 k3 mt1">{none}</View>}
            {changes.map((change) => (
              <View key={change.zh} className="t26 k2 mt1">
                {say(change)}
              </View>
            ))}
          </View>
        )
      })}
    </>
  )
}

/** Every edition with what it changed. */
export function RulesSheet({ zone, onClose }: { zone: string; onClose: () => void }) {
  const { words } = useLook()
  const ask = useCallback(() => call('member', 'rules.list', {}), [])
  const rules = useOpened(ask)
  return (
    <Sheet id="rules-sheet" title={words.tiers.versionsTitle} onClose={onClose}>
      {() => (
        <Answered asked={rules} title={words.states.notLoaded.rules} skeleton={<RowsSkeleton rows={3} />}>
          {(value) => <Editions rules={value} zone={zone} />}
        </Answered>
      )}
    </Sheet>
  )
}
