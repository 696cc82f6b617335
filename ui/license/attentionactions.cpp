// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/attentionactions.h"

#include "ui/license/attentionpanel.h"

using namespace Qt::StringLiterals;

namespace license::ui {

QString buttonName(AttentionAction action)
{
    switch (action) {
    case AttentionAction::ShowLicense:
    case AttentionAction::ShowUnlicensed:
    case AttentionAction::ShowOrganizations:
        return u"Show"_s;
    case AttentionAction::RequestMore:
        return u"More"_s;
    case AttentionAction::Renew:
        return u"Renew"_s;
    case AttentionAction::ReplaceToken:
        return u"Replace"_s;
    case AttentionAction::SignIn:
        return u"SignIn"_s;
    }
    Q_UNREACHABLE();
}

QString buttonWords(AttentionAction action)
{
    switch (action) {
    case AttentionAction::ShowLicense:
    case AttentionAction::ShowUnlicensed:
    case AttentionAction::ShowOrganizations:
        return AttentionPanel::tr("Show");
    case AttentionAction::RequestMore:
        return AttentionPanel::tr("Request more…");
    case AttentionAction::Renew:
        return AttentionPanel::tr("Renew…");
    case AttentionAction::ReplaceToken:
        return AttentionPanel::tr("Replace…");
    case AttentionAction::SignIn:
        return AttentionPanel::tr("Sign in…");
    }
    Q_UNREACHABLE();
}

AttentionAction actionOf(ManagementAttention::Kind kind)
{
    using Kind = ManagementAttention::Kind;
    switch (kind) {
    case Kind::TokenExpired:
    case Kind::TokenExpiring:
        return AttentionAction::SignIn;
    case Kind::Unlicensed:
    case Kind::Disagreement:
        return AttentionAction::ShowOrganizations;
    }
    Q_UNREACHABLE();
}

} // namespace license::ui
