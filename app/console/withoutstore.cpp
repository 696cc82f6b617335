// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/withoutstore.h"

#include "core/text/errortext.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/messagedialog.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace license {

namespace {

constexpr std::chrono::seconds untilAgain{30};

class ConsoleWords
{
    Q_DECLARE_TR_FUNCTIONS(license::Console)
};

} // namespace

WithoutStore askWithoutStore(const Error &error)
{
    ui::MessageDialog box(
        Severity::Critical, ConsoleWords::tr("The team's database does not open"),
        text::message(error) + u"\n\n"_s +
            ConsoleWords::tr("Your choice in Preferences stays. With the data of this computer you see only "
                             "services that were added here."),
        nullptr);
    WithoutStore answer = WithoutStore::Quit;
    const auto offer = [&](const QString &name, const QString &words, WithoutStore meaning,
                           ui::PageDialog::Button kind) {
        QObject::connect(box.addButton(name, words, kind), &QAbstractButton::clicked, &box, [&answer, &box, meaning] {
            answer = meaning;
            box.accept();
        });
    };
    offer(u"storeAgain"_s, ConsoleWords::tr("Try again"), WithoutStore::TryAgain, ui::PageDialog::Button::Default);
    offer(u"storeHere"_s, ConsoleWords::tr("Use this computer"), WithoutStore::UseThisComputer,
          ui::PageDialog::Button::Usual);
    offer(u"storeQuit"_s, ConsoleWords::tr("Quit"), WithoutStore::Quit, ui::PageDialog::Button::Usual);
    QTimer again;
    again.setSingleShot(true);
    QObject::connect(&again, &QTimer::timeout, &box, [&answer, &box] {
        answer = WithoutStore::TryAgain;
        box.accept();
    });
    again.start(untilAgain);
    box.exec();
    return answer;
}

} // namespace license
