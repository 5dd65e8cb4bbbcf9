import { PageHeading } from '../page-heading.tsx';
import { DataGallery } from './data-gallery.tsx';
import { EntryPage } from './entry-page.tsx';
import { FormPage } from './form-page.tsx';
import { FormsGallery } from './forms-gallery.tsx';
import { MessagesGallery } from './messages-gallery.tsx';
import { ResultsPage } from './results-page.tsx';
import { SiteFrame } from './site-frame.tsx';
import { StartPage } from './start-page.tsx';

/** Every component in its states, and whole pages that show how they are put together. */
export const GALLERY_PAGES = {
  components: Gallery,
  start: StartPage,
  results: ResultsPage,
  entry: EntryPage,
  form: FormPage,
};

export function Gallery() {
  return (
    <SiteFrame current="">
      <div className="al-page al-stack al-stack--sections">
        <PageHeading title="Bausteine der Oberfläche" lead="Alle Bausteine in allen Zuständen, mit deutschen Texten." />
        <h2>Meldungen und Kennzeichen</h2>
        <MessagesGallery />
        <h2>Formulare</h2>
        <FormsGallery />
        <h2>Angaben, Listen und Texte</h2>
        <DataGallery />
      </div>
    </SiteFrame>
  );
}
