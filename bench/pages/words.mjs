// What sites print around a text, in their six languages. `nav` names parts of the site, `langs` the languages.
const LANGS = ['English', 'Français', 'Español', 'Русский', '中文', 'العربية'];

const list = text => text.split('|');

/** nav, skip, search, share, cookies, accept, print, back, previous, next, rights, contact, updated, related, menu, edit, contents, toTop, symbol, home */
const NAMES = list(
  'skip|search|share|cookies|accept|print|back|previous|next|rights|contact|updated|related|menu|edit|contents|toTop|home|site|more|tags|framed',
);
const SAID = {
  en: 'Skip to main content|Search|Share this page|We use cookies to make this site work and to count visits. Read our policy.|Accept all|Print|Back to text|Previous document|Next document|Copyright. All rights reserved.|Contact us|Last updated on Monday|Related documents|Menu|edit|Contents|Back to top|Home|Documents of the Conference|Read more about this subject|Tags|Chat with us',
  fr: 'Aller au contenu principal|Rechercher|Partager cette page|Nous utilisons des cookies pour faire fonctionner ce site et compter les visites. Lire notre politique.|Tout accepter|Imprimer|Retour au texte|Document précédent|Document suivant|Tous droits réservés.|Nous contacter|Mis à jour lundi|Documents connexes|Menu|modifier|Sommaire|Haut de page|Accueil|Documents de la Conférence|En savoir plus sur ce sujet|Mots clefs|Discutez avec nous',
  es: 'Pasar al contenido principal|Buscar|Compartir esta página|Usamos cookies para que el sitio funcione y para contar las visitas. Lea nuestra política.|Aceptar todo|Imprimir|Volver al texto|Documento anterior|Documento siguiente|Todos los derechos reservados.|Contacto|Actualizado el lunes|Documentos relacionados|Menú|editar|Índice|Arriba|Inicio|Documentos de la Conferencia|Más sobre este tema|Etiquetas|Hable con nosotros',
  ru: 'Перейти к содержанию|Поиск|Поделиться страницей|Мы используем файлы cookie для работы сайта и подсчета посещений. Прочтите наши правила.|Принять все|Печать|Назад к тексту|Предыдущий документ|Следующий документ|Все права защищены.|Связаться с нами|Обновлено в понедельник|Связанные документы|Меню|править|Содержание|Наверх|Главная|Документы Конференции|Подробнее об этом|Метки|Напишите нам',
  zh: '跳到主要内容|搜索|分享此页|本网站使用小型文本文件以运行网站并统计访问。请阅读我们的政策。|全部接受|打印|返回正文|上一份文件|下一份文件|版权所有。|联系我们|星期一更新|相关文件|菜单|编辑|目录|返回页首|首页|缔约方会议文件|阅读更多内容|标签|在线咨询',
  ar: 'انتقل إلى المحتوى الرئيسي|بحث|شارك هذه الصفحة|نستخدم ملفات تعريف الارتباط لتشغيل هذا الموقع وإحصاء الزيارات. اقرأ سياستنا.|قبول الكل|طباعة|العودة إلى النص|الوثيقة السابقة|الوثيقة التالية|جميع الحقوق محفوظة.|اتصل بنا|آخر تحديث يوم الاثنين|وثائق ذات صلة|القائمة|تحرير|المحتويات|أعلى الصفحة|الرئيسية|وثائق المؤتمر|اقرأ المزيد عن هذا الموضوع|وسوم|تحدث معنا',
};
const NAV = {
  en: 'About|Meetings|Conventions|Documents|Publications|News|Statistics|Careers',
  fr: 'À propos|Réunions|Conventions|Documents|Publications|Actualités|Statistiques|Emplois',
  es: 'Acerca de|Reuniones|Convenciones|Documentos|Publicaciones|Noticias|Estadísticas|Empleo',
  ru: 'О нас|Совещания|Конвенции|Документы|Публикации|Новости|Статистика|Вакансии',
  zh: '关于我们|会议|公约|文件|出版物|新闻|统计|招聘',
  ar: 'نبذة عنا|اجتماعات|اتفاقيات|وثائق|منشورات|أخبار|إحصاءات|وظائف',
};

/** The words of a site in a language; English where it has none. */
export function wordsOf(language) {
  const said = list(SAID[language] ?? SAID.en);
  const words = Object.fromEntries(NAMES.map((name, i) => [name, said[i]]));
  return { ...words, nav: list(NAV[language] ?? NAV.en), langs: LANGS };
}
