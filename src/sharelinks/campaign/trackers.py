"""Names of tracking parameters: click IDs, campaign tags and IDs of e-mail recipients.

The names are facts, collected on 2026-11-25 from the lists of programs that remove them:

- Brave, https://github.com/brave/brave-core, `components/query_filter/utils.cc` (MPL-2.0), also for
  names that are trackers on some hosts only, and for the pages that need theirs;
- Firefox, the collection `query-stripping` of 2023-03-13 (MPL-2.0);
- AdGuard, https://github.com/AdguardTeam/AdguardFilters,
  `TrackParamFilter/sections/general_url.txt` (GPL-3.0, of which only names are used).

Names that pages use for other purposes are left out, although some lists have them: `ref`,
`source`, `session`, `uid`, `cid`, `keyword`, `campaign`, `id`.
"""

from __future__ import annotations

from collections.abc import Mapping

# All names are in lower case, as they are compared case-insensitively.

PREFIXES = (
    "utm_",  # Google Analytics and all others
    "hsa_",  # HubSpot Ads
    "mtm_",  # Matomo
    "bsft_",  # Blueshift
    "cm_mmc",  # Coremetrics
)
"""Prefixes of trackers' names."""

NAMES = frozenset({
    # Google: Ads, Analytics, Search, AMP
    "_ga", "_gl", "dclid", "gbraid", "gclid", "gclsrc", "srsltid", "usqp", "wbraid",
    # Facebook
    "fb_action_ids", "fb_action_types", "fb_comment_id", "fb_ref", "fb_source", "fbclid",
    # Microsoft, X, Yahoo, Yandex, Mail.ru
    "_clde", "_cldee", "msclkid", "twclid", "guccounter", "guce_referrer", "guce_referrer_sig",
    "_openstat", "yclid", "ymclid", "ysclid",
    # Click IDs that are not on the three lists, with their documentation:
    "gad_source", "gad_campaignid",  # https://support.google.com/google-ads/answer/16193746
    "ttclid",  # https://ads.tiktok.com/help/article/tiktok-click-id
    # https://learn.microsoft.com/en-us/linkedin/marketing/conversions/enabling-first-party-cookies
    "li_fat_id",
    "rdt_cid",  # https://docs.mparticle.com/integrations/reddit/; Reddit itself doesn't document it
    "sccid", "epik",  # Snapchat, Pinterest: known from tools that read them
    # HubSpot: https://knowledge.hubspot.com/ads/ad-tracking-in-hubspot
    "__hsfp", "__hssc", "__hstc", "_hsenc", "_hsmi", "hsctatracking",
    # Matomo, formerly Piwik: https://matomo.org/faq/how-to/faq_120
    "matomo_campaign", "piwik_campaign", "piwik_kwd", "pk_campaign", "pk_cid", "pk_content",
    "pk_cpn", "pk_group", "pk_keyword", "pk_kwd", "pk_medium", "pk_placement", "pk_source",
    "pk_vid",
    # Mapp, formerly Webtrekk:
    # https://documentation.mapp.com/latest/en/url-campaign-mapper-19109338.html
    "wt_mc", "wt_zmc",
    # E-mail: the recipient and the mailing
    "__s", "_bhlid", "_kx", "at_recipient_id", "at_recipient_list", "bbeml", "et_rid",
    "mc_cid", "mc_eid", "mindbox-click-id", "mindbox-message-key", "ml_subscriber",
    "ml_subscriber_hash", "oly_anon_id", "oly_enc_id", "sc_customer", "sc_eh", "sc_uid",
    "ss_email_id", "vero_conv", "vero_id", "vgo_ee",
    "oft_c", "oft_ck", "oft_d", "oft_id", "oft_ids", "oft_k", "oft_lk", "oft_sk",
    # Advertising, affiliates, other analytics
    "__io_lv", "_branch_match_id", "_branch_referrer", "_io_session_id", "_sgm_action",
    "_sgm_campaign", "_sgm_source", "action_object_map", "action_ref_map", "action_type_map",
    "adjust_adgroup", "adjust_campaign", "adjust_creative", "adjust_referrer", "adjust_tracker",
    "adjust_tracker_limit", "admitad_uid", "awc", "cm_cr", "cm_me", "cmpid", "cx_click",
    "cx_recsorder", "cx_recswidget", "dpg_campaign", "dpg_content", "dpg_medium", "dpg_source",
    "ebisadid", "erid", "gps_adid", "ir_adid", "ir_campaignid", "ir_partnerid", "irclickid",
    "irgwc", "itm_campaign", "itm_content", "itm_medium", "itm_source", "itm_term", "rb_clickid",
    "s_cid", "sscid", "tduid", "unicorn_click_id", "vc_lpp", "wickedid", "xtor",
})  # fmt: skip
"""Names of parameters that are trackers on any page."""

ONLY_ON: Mapping[str, tuple[str, ...]] = {
    "igsh": ("instagram.com",),
    "igshid": ("instagram.com",),
    "ref_src": ("twitter.com", "x.com"),
    "ref_url": ("twitter.com", "x.com"),
    "si": ("youtube.com", "youtu.be"),
}
"""Names that are trackers only on these hosts and their subdomains."""

UNLESS: Mapping[str, tuple[str, ...]] = {
    "ck_subscriber_id": ("/unsubscribe",),
    "h_sid": ("/email/",),
    "h_slt": ("/email/",),
    "mkt_tok": ("unsubscribe", "emailwebview"),
}
"""Names that are trackers unless the URL contains one of these texts.

Such a page needs to know the recipient, for example to unsubscribe.
"""
