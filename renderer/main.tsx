import { createRoot } from 'react-dom/client';
import { App } from './page/app.tsx';
import { lookAhead } from './page/look-ahead.ts';
import { createProver } from './proof/create-prover.ts';
import { FaultBoundary } from './ui/common/fault-screen.tsx';
import { ApiProvider, createApi, createQueryClient } from './ui/data/api.tsx';
import { ProverProvider } from './ui/data/prover.tsx';
import { TextProvider } from './ui/messages/text.tsx';
import { PlayerProvider, rememberedPlayer } from './ui/people/player.tsx';
import { SettingsProvider } from './ui/settings/settings-context.tsx';
import { linkOfShell } from './ui/transport/client.ts';
import { connect } from './ui/transport/connection.ts';
import { windowMemory } from './ui/transport/window-memory.ts';
import './ui/styles/main.css';

const host = document.querySelector('#app');
if (host === null) throw new Error('The page has no #app to put the application into.');

const api = createApi(connect(linkOfShell, rememberedPlayer(), windowMemory));
const queries = createQueryClient();
lookAhead(api, queries, window.location.hash);
createRoot(host).render(
  <TextProvider>
    <FaultBoundary>
      <ApiProvider api={api} queries={queries}>
        <PlayerProvider>
          <SettingsProvider>
            <ProverProvider prover={createProver()}>
              <App />
            </ProverProvider>
          </SettingsProvider>
        </PlayerProvider>
      </ApiProvider>
    </FaultBoundary>
  </TextProvider>,
);
