import { useCallback, useState } from 'react'
import type { TiersView } from '../../../types/contract'
import { NavBar } from '../../design/nav-bar'
import { Screen } from '../../design/screen'
import { CardSkeleton } from '../../design/skeleton'
import { Answered } from '../../design/trouble'
import { useLook } from '../../look/use-look'
import { call } from '../../service/call'
import type { Reply } from '../../service/reply'
import { useAsk } from '../../service/use-ask'
import { usePull } from '../../service/use-pull'
import { NoCard } from '../home/no-card'
import { Ladder } from './ladder'
import { RulesLine, RulesSheet } from './rules'
import { Spread } from './spread'
import './index.scss'

const TIERS_SHELF = 'tiers'

interface WholeProps {
  view: TiersView
  onChanged: () => void
  onRules: () => void
}

function Whole({ view, onChanged, onRules }: WholeProps) {
  return (
    <>
      {view.ladders.map((ladder) => (
        <Ladder key={ladder.track?.id ?? 'ladder'} view={view} ladder={ladder} onChanged={onChanged} />
      ))}
      <Spread view={view} />
      <RulesLine view={view} onOpen={onRules} />
    </>
  )
}

/** Where I stand, what that gives, and what it takes to rise or to stay. */
export default function TiersPage() {
  const { words } = useLook()
  const [rules, setRules] = useState(false)
  const ask = useCallback((): Promise<Reply<TiersView>> => call('member', 'tiers.mine', {}), [])
  const tiers = useAsk(ask, TIERS_SHELF)
  usePull(tiers.again)
  return (
    <Screen
      nav={<NavBar back title={words.tiers.title} />}
      over={
        rules ? (
          <RulesSheet
            zone={tiers.value?.zone ?? 'Asia/Shanghai'}
            onClose={() => {
              setRules(false)
            }}
          />
        ) : null
      }
    >
      <Answered
        asked={tiers}
        title={words.states.notLoaded.tiers}
        skeleton={<CardSkeleton />}
        refused={(code) => (code === 'member.unknown' ? <NoCard /> : null)}
      >
        {(view) => (
          <Whole
            view={view}
            onChanged={tiers.again}
            onRules={() => {
              setRules(true)
            }}
          />
        )}
      </Answered>
    </Screen>
  )
}
