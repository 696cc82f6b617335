// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/placepanel.h"

#include "core/text/databasewords.h"
#include "core/text/placewords.h"
#include "core/text/sanitize.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/fontscale.h"
#include "ui/kit/plainlabel.h"
#include "ui/kit/problemline.h"
#include "ui/kit/secretfield.h"
#include "ui/kit/stagelist.h"
#include "ui/kit/theme.h"
#include "ui/preferences/placeparts.h"
#include "ui/preferences/placestages.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

PlacePanel::PlacePanel(QWidget *parent)
    : GroupPanel(parent)
    , m_now(PlainLabel::wrapped(PlainLabel::Role::Body, {}, this))
    , m_may(PlainLabel::wrapped(PlainLabel::Role::Secondary, {}, this))
    , m_origin(PlainLabel::wrapped(PlainLabel::Role::Secondary, {}, this))
    , m_choice(new QButtonGroup(this))
    , m_here(new QRadioButton(tr("This computer"), this))
    , m_team(new QRadioButton(tr("A team's database"), this))
{
    setObjectName(u"placeSettings"_s);
    setAccessibleName(tr("Where data lives"));
    m_now->setObjectName(u"placeNow"_s);
    m_may->setObjectName(u"placeRights"_s);
    m_origin->setObjectName(u"placeOrigin"_s);
    m_here->setObjectName(u"placeHere"_s);
    m_team->setObjectName(u"placeTeam"_s);
    m_choice->addButton(m_here);
    m_choice->addButton(m_team);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(new PlainLabel(PlainLabel::Role::Section, tr("Where data lives"), this));
    for (QWidget *each :
         {static_cast<QWidget *>(m_now), static_cast<QWidget *>(m_may), static_cast<QWidget *>(m_origin),
          static_cast<QWidget *>(m_here), static_cast<QWidget *>(m_team)}) {
        column->addWidget(each);
    }
    makeFields(column);
    connect(m_choice, &QButtonGroup::buttonClicked, this, [this] {
        forgetTest();
        if (m_team->isChecked()) {
            m_address->setFocus();
        }
    });
    connect(m_parts, &PlaceParts::edited, this, [this](const DatabasePlace &place) {
        m_address->setText(place.text());
        forgetTest();
    });
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        showParts();
        forgetTest();
    });
    connect(m_test, &QAbstractButton::clicked, this, &PlacePanel::test);
    connect(m_save, &QAbstractButton::clicked, this, &PlacePanel::save);
    connect(m_restart, &QAbstractButton::clicked, this, &PlacePanel::restartRequested);
}

void PlacePanel::makeFields(QVBoxLayout *column)
{
    m_fields = new QWidget(this);
    m_address = new QLineEdit(m_fields);
    m_address->setObjectName(u"placeAddress"_s);
    m_address->setAccessibleName(tr("Address of the database"));
    m_address->setMinimumHeight(controlHeight(this));
    m_address->setPlaceholderText(u"postgresql://anna@db.example.com/licenses"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    auto *address = new PlainLabel(PlainLabel::Role::Body, tr("Address of the database"), m_fields);
    address->setBuddy(m_address);
    auto *form = PlainLabel::wrapped(
        PlainLabel::Role::Secondary,
        tr("postgresql://USER@HOST:PORT/NAME?sslmode=verify-full, or service=NAME of a service file."), m_fields);
    m_address->setAccessibleDescription(form->words());
    m_parts = new PlaceParts(m_fields);
    m_password = new SecretField(u"placePassword"_s, m_fields);
    m_password->setAccessibleName(tr("Password of the database"));
    m_password->setMinimumHeight(controlHeight(this));
    auto *password = new PlainLabel(PlainLabel::Role::Body, tr("Password"), m_fields);
    password->setBuddy(m_password);
    auto *kept = PlainLabel::wrapped(
        PlainLabel::Role::Secondary,
        tr("Kept in this computer's keychain. Empty: the one kept before, or that of %1 or a service file.")
            .arg(text::passwordFile()),
        m_fields);
    m_password->setAccessibleDescription(kept->words());
    m_problem = new ProblemLine(u"placeProblem"_s, this);
    m_test = new ActionButton(u"placeTest"_s, tr("Test connection"), this);
    m_save = new ActionButton(u"placeSave"_s, tr("Use from the next start"), this);
    makeFinding();
    m_waits = PlainLabel::wrapped(PlainLabel::Role::Body, tr("Your choice applies once the console restarts."), this);
    m_waits->setObjectName(u"placeWaits"_s);
    m_restart = new ActionButton(u"placeRestart"_s, tr("Restart now"), this);

    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(space::large, 0, 0, 0);
    fields->setSpacing(space::small);
    for (QWidget *each :
         {static_cast<QWidget *>(address), static_cast<QWidget *>(m_address), static_cast<QWidget *>(form),
          static_cast<QWidget *>(m_parts), static_cast<QWidget *>(password), static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(kept)}) {
        fields->addWidget(each);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    auto *waiting = new QHBoxLayout;
    waiting->addWidget(m_waits, 1);
    waiting->addWidget(m_restart);
    column->addWidget(m_fields);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    column->addWidget(m_finding);
    column->addWidget(m_stages);
    column->addLayout(waiting);
}

void PlacePanel::makeFinding()
{
    m_finding = PlainLabel::wrapped(PlainLabel::Role::Body, {}, this);
    m_finding->setObjectName(u"placeFinding"_s);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_finding->hide();
    m_stages = new StageList(placeStageViews({}), this);
    m_stages->hide();
}

void PlacePanel::present(const PlaceView &view)
{
    const bool another = m_fresh || m_view.chosen != view.chosen; // otherwise what a person types is kept
    m_fresh = false;
    m_view = view;
    //: %1 is a folder
    m_now->setText(view.now ? tr("Now: a team's database, %1").arg(text::plain(view.now->text()))
                            : tr("Now: this computer, %1").arg(text::plain(view.folder)));
    m_may->setTextOrHide(view.rights ? rightsWords(*view.rights) : QString());
    const QString origins[] = {
        {},
        tr("The option --store says so. A choice here counts when the console starts without it."),
        tr("LICENSE_CONSOLE_STORE says so. A choice here counts when that variable is not set."),
        tr("The team's database did not open at the start, so you work with this computer's data.")};
    m_origin->setTextOrHide(origins[static_cast<int>(view.origin)]);
    if (another) {
        m_here->setChecked(!view.chosen);
        m_team->setChecked(view.chosen.has_value());
        m_address->setText(view.chosen ? view.chosen->text() : QString());
        showParts();
    }
    m_waits->setVisible(view.differs);
    m_restart->setVisible(view.differs);
    follow();
}

void PlacePanel::follow()
{
    const bool team = m_team->isChecked();
    m_fields->setVisible(team);
    m_test->setVisible(team);
    m_test->setWords(m_testing ? tr("Cancel the test") : tr("Test connection"));
    m_save->setVisible(team || m_view.chosen);
}

void PlacePanel::showParts()
{
    const auto place = storePlaceFrom(m_address->text().trimmed());
    const auto *known = std::get_if<StorePlace>(&place);
    const auto *database = known ? std::get_if<DatabasePlace>(known) : nullptr;
    m_parts->present(database ? std::optional(*database) : std::nullopt);
}

std::optional<DatabasePlace> PlacePanel::typed()
{
    const auto place = storePlaceFrom(m_address->text().trimmed());
    if (const auto *refused = std::get_if<PlaceRefusal>(&place)) {
        m_problem->present(text::placeRefusal(*refused));
        m_address->setFocus();
        return std::nullopt;
    }
    if (const auto *database = std::get_if<DatabasePlace>(&std::get<StorePlace>(place))) {
        m_problem->present({});
        return *database;
    }
    m_problem->present(tr("Enter an address such as postgresql://anna@db.example.com/licenses."));
    m_address->setFocus();
    return std::nullopt;
}

void PlacePanel::test()
{
    if (m_testing) {
        forgetTest();
    } else if (const auto place = typed()) {
        emit testRequested(*place);
    }
}

void PlacePanel::forgetTest()
{
    const bool cancels = std::exchange(m_testing, false);
    m_problem->present({});
    m_finding->setTextOrHide({});
    m_stages->hide();
    follow();
    if (cancels) {
        emit testCancelled();
    }
}

void PlacePanel::save()
{
    if (!m_team->isChecked()) {
        emit chosen(std::nullopt);
    } else if (const auto place = typed()) {
        emit chosen(place);
    }
}

void PlacePanel::showTesting()
{
    m_testing = true;
    m_finding->setTextOrHide(tr("Testing…"));
    m_stages->present(placeStageViews({}));
    m_stages->show();
    follow();
}

void PlacePanel::showFinding(const PlaceFinding &finding)
{
    m_testing = false;
    m_finding->setTextOrHide(placeVerdict(finding));
    m_stages->present(placeStageViews(finding));
    m_stages->show();
    follow();
}

void PlacePanel::showProblem(const QString &words)
{
    m_problem->present(words);
}

} // namespace license::ui
