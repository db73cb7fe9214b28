// As react-share's README shows its buttons, in a page that React renders.
import { createRoot } from "react-dom/client";
import {
  EmailIcon,
  EmailShareButton,
  FacebookIcon,
  FacebookShareButton,
  LinkedinIcon,
  LinkedinShareButton,
  PinterestIcon,
  PinterestShareButton,
  WhatsappIcon,
  WhatsappShareButton,
  XIcon,
  XShareButton,
} from "react-share";

const { url, title, image } = document.getElementById("share").dataset;

createRoot(document.getElementById("share")).render(
  <>
    <FacebookShareButton url={url} aria-label="Auf Facebook teilen">
      <FacebookIcon size={32} round />
    </FacebookShareButton>
    <XShareButton url={url} title={title} aria-label="Auf X teilen">
      <XIcon size={32} round />
    </XShareButton>
    <LinkedinShareButton url={url} title={title} aria-label="Auf LinkedIn teilen">
      <LinkedinIcon size={32} round />
    </LinkedinShareButton>
    <PinterestShareButton url={url} media={image} description={title} aria-label="Auf Pinterest merken">
      <PinterestIcon size={32} round />
    </PinterestShareButton>
    <WhatsappShareButton url={url} title={title} aria-label="Auf WhatsApp teilen">
      <WhatsappIcon size={32} round />
    </WhatsappShareButton>
    <EmailShareButton url={url} subject={title} body={title} aria-label="Per E-Mail senden">
      <EmailIcon size={32} round />
    </EmailShareButton>
  </>,
);
