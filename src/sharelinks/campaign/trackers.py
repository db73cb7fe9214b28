"""The query parameters that a reader's own visit leaves on a URL: click ids, mail recipients, campaign tags.

The names are facts, gathered from the lists of those who strip them, as of 2026-11-24:

- Brave, https://github.com/brave/brave-core, `components/query_filter/utils.cc` (MPL-2.0): also which name goes on
  which hosts alone, and which pages need theirs;
- Firefox, its collection `query-stripping` of 2023-03-13 (MPL-2.0);
- AdGuard, https://github.com/AdguardTeam/AdguardFilters, `TrackParamFilter/sections/general_url.txt` (GPL-3.0, of
  which nothing but names is here).

Left out is what these lists, or others, take for a tracker and pages use for themselves: `ref`, `source`, `session`,
`uid`, `cid`, `keyword`, `campaign`, `id`.
"""

from __future__ import annotations

from collections.abc import Mapping

# All names are in small letters, whatever their owners write.

PREFIX = "utm_"
"""Every name that begins like this is a campaign's tag."""

NAMES = frozenset({
    # Google: Ads, Analytics, Search, AMP
    "_ga", "_gl", "dclid", "gbraid", "gclid", "gclsrc", "srsltid", "usqp", "wbraid",
    # Facebook
    "fb_action_ids", "fb_action_types", "fb_comment_id", "fb_ref", "fb_source", "fbclid",
    # Microsoft, X, Yahoo, Yandex, Mail.ru
    "_clde", "_cldee", "msclkid", "twclid", "guccounter", "guce_referrer", "guce_referrer_sig",
    "_openstat", "yclid", "ymclid", "ysclid",
    # Click ids that the three lists don't have, with where they are documented:
    "gad_source", "gad_campaignid",  # https://support.google.com/google-ads/answer/16193746
    "ttclid",  # https://ads.tiktok.com/help/article/tiktok-click-id
    "li_fat_id",  # https://learn.microsoft.com/en-us/linkedin/marketing/conversions/enabling-first-party-cookies
    "rdt_cid",  # https://docs.mparticle.com/integrations/reddit/, no page of Reddit's own found
    "sccid",  # "ScCid or sccid": Snapchat's, by the documentation of tools that read it; no page of its own found
    "epik",  # Pinterest's, by the documentation of tools that read it; no page of its own found
    # HubSpot
    "__hsfp", "__hssc", "__hstc", "_hsenc", "hsctatracking", "hsa_acc", "hsa_ad", "hsa_cam", "hsa_grp", "hsa_kw",
    "hsa_la", "hsa_mt", "hsa_net", "hsa_ol", "hsa_src", "hsa_tgt", "hsa_ver",
    # Matomo and Piwik
    "mtm_campaign", "mtm_cid", "mtm_content", "mtm_group", "mtm_keyword", "mtm_medium", "mtm_placement", "mtm_source",
    "pk_campaign", "pk_cid", "pk_medium", "pk_source", "pk_vid",
    # Mail: who got it, and which one
    "__s", "_bhlid", "_kx", "at_recipient_id", "at_recipient_list", "bbeml", "bsft_clkid", "bsft_uid", "et_rid",
    "mc_eid", "ml_subscriber", "ml_subscriber_hash", "oly_anon_id", "oly_enc_id", "sc_customer", "sc_eh", "sc_uid",
    "ss_email_id", "vero_conv", "vero_id", "vgo_ee",
    "oft_c", "oft_ck", "oft_d", "oft_id", "oft_ids", "oft_k", "oft_lk", "oft_sk",
    # Advertising, affiliates, other analytics
    "_branch_match_id", "_branch_referrer", "awc", "cmpid", "ir_adid", "ir_campaignid", "ir_partnerid", "irclickid",
    "irgwc", "itm_campaign", "itm_content", "itm_medium", "itm_source", "itm_term", "rb_clickid", "s_cid", "sscid",
    "tduid", "unicorn_click_id", "wickedid", "wt_mc", "xtor",
})  # fmt: skip
"""Names that no page needs."""

ONLY_ON: Mapping[str, tuple[str, ...]] = {
    "igsh": ("instagram.com",),
    "igshid": ("instagram.com",),
    "ref_src": ("twitter.com", "x.com"),
    "ref_url": ("twitter.com", "x.com"),
    "si": ("youtube.com", "youtu.be"),
}
"""Names that are trackers on these hosts and their subdomains alone."""

UNLESS: Mapping[str, tuple[str, ...]] = {
    "ck_subscriber_id": ("/unsubscribe",),
    "h_sid": ("/email/",),
    "h_slt": ("/email/",),
    "mkt_tok": ("unsubscribe", "emailwebview"),
}
"""Names that are trackers unless the URL holds one of these texts: such a page needs to know whose mail it was."""
