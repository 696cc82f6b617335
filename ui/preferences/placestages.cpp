// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/placestages.h"

#include "core/text/errortext.h"
#include "core/text/sanitize.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class StageWords
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::PlacePanel)
};

QString stageName(PlaceStage stage)
{
    switch (stage) {
    case PlaceStage::Host:
        return StageWords::tr("Host name");
    case PlaceStage::Connection:
        return StageWords::tr("Connection");
    case PlaceStage::SignIn:
        return StageWords::tr("Sign-in");
    case PlaceStage::Tables:
        return StageWords::tr("Tables");
    case PlaceStage::Rights:
        return StageWords::tr("Rights");
    }
    Q_UNREACHABLE();
}

QString stageId(PlaceStage stage)
{
    switch (stage) {
    case PlaceStage::Host:
        return u"placeHost"_s;
    case PlaceStage::Connection:
        return u"placeConnection"_s;
    case PlaceStage::SignIn:
        return u"placeSignIn"_s;
    case PlaceStage::Tables:
        return u"placeTables"_s;
    case PlaceStage::Rights:
        return u"placeRights"_s;
    }
    Q_UNREACHABLE();
}

QString passedWords(PlaceStage stage, const PlaceFinding &finding)
{
    switch (stage) {
    case PlaceStage::Host:
    case PlaceStage::Connection:
        return {};
    case PlaceStage::SignIn:
        //: %1 is the name of a role in a database
        return StageWords::tr("Signed in as %1").arg(text::plain(finding.role));
    case PlaceStage::Tables:
        return finding.schema == 0 ? StageWords::tr("Made at the first use")
                                   //: of a database's tables; %1 is a number
                                   : StageWords::tr("Version %1").arg(finding.schema);
    case PlaceStage::Rights:
        return rightsWords(finding.rights);
    }
    Q_UNREACHABLE();
}

} // namespace

QString rightsWords(const TeamRights &rights)
{
    if (rights.verify) {
        return StageWords::tr("You may read and change services, and this computer may verify them.");
    }
    return rights.operate ? StageWords::tr("You may read and change services, and ask for verifications.")
                          : StageWords::tr("You may read, and change nothing.");
}

QVector<StageView> placeStageViews(const std::optional<PlaceFinding> &finding)
{
    QVector<StageView> views;
    bool failed = false;
    for (const PlaceStage stage : placeStages) {
        StageView view{.id = stageId(stage), .name = stageName(stage)};
        if (!finding) {
            view.running = views.isEmpty(); // a test answers once, at its end
        } else if (failed) {
            view.status = CheckStatus::Skipped;
        } else if (finding->failedAt == stage) {
            failed = true;
            view.status = CheckStatus::Failed;
            view.finding = finding->error ? text::message(*finding->error) : QString();
        } else {
            view.status = CheckStatus::Passed;
            view.finding = passedWords(stage, *finding);
        }
        views.append(view);
    }
    return views;
}

QString placeVerdict(const PlaceFinding &finding)
{
    //: %1 is a stage, such as "Connection"
    return finding.failedAt ? StageWords::tr("Failed at: %1").arg(stageName(*finding.failedAt))
                            : StageWords::tr("The database can be used.");
}

} // namespace license::ui
