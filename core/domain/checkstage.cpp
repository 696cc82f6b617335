// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/checkstage.h"

#include "core/domain/enumnames.h"

namespace license {

namespace {

constexpr EnumName<CheckStage> stageNames[] = {
    {CheckStage::Proxy, "proxy"},   {CheckStage::Name, "name"},   {CheckStage::Tcp, "tcp"},
    {CheckStage::Tunnel, "tunnel"}, {CheckStage::Tls, "tls"},     {CheckStage::Http, "http"},
    {CheckStage::Clock, "clock"},   {CheckStage::Token, "token"},
};

constexpr EnumName<CheckStatus> statusNames[] = {
    {CheckStatus::Passed, "passed"},
    {CheckStatus::Failed, "failed"},
    {CheckStatus::Skipped, "skipped"},
    {CheckStatus::Note, "note"},
};

} // namespace

QString checkStageName(CheckStage stage)
{
    return nameIn(stageNames, stage);
}

QString checkStatusName(CheckStatus status)
{
    return nameIn(statusNames, status);
}

} // namespace license
